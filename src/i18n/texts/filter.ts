export { texts as en } from "../en/filter.ts";
export { texts as id } from "../id/filter.ts";
