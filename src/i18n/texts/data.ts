export { texts as en } from "../en/data.ts";
export { texts as id } from "../id/data.ts";
