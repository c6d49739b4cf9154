export { texts as en } from "../en/headline.ts";
export { texts as id } from "../id/headline.ts";
