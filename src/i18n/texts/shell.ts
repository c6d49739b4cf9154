export { texts as en } from "../en/shell.ts";
export { texts as id } from "../id/shell.ts";
