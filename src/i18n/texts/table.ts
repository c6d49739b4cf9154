export { texts as en } from "../en/table.ts";
export { texts as id } from "../id/table.ts";
