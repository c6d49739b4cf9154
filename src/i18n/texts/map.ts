export { texts as en } from "../en/map.ts";
export { texts as id } from "../id/map.ts";
