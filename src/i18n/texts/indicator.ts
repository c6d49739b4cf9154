export { texts as en } from "../en/indicator.ts";
export { texts as id } from "../id/indicator.ts";
