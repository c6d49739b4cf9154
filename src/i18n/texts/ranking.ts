export { texts as en } from "../en/ranking.ts";
export { texts as id } from "../id/ranking.ts";
