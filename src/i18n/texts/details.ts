export { texts as en } from "../en/details.ts";
export { texts as id } from "../id/details.ts";
