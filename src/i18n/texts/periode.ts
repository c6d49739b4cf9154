export { texts as en } from "../en/periode.ts";
export { texts as id } from "../id/periode.ts";
