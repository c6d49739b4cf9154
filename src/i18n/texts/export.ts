export { texts as en } from "../en/export.ts";
export { texts as id } from "../id/export.ts";
