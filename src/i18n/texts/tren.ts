export { texts as en } from "../en/tren.ts";
export { texts as id } from "../id/tren.ts";
