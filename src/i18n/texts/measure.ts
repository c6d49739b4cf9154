export { texts as en } from "../en/measure.ts";
export { texts as id } from "../id/measure.ts";
