export { texts as en } from "../en/banding.ts";
export { texts as id } from "../id/banding.ts";
