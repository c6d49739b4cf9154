export { texts as en } from "../en/rapat.ts";
export { texts as id } from "../id/rapat.ts";
