export { texts as en } from "../en/kandidat.ts";
export { texts as id } from "../id/kandidat.ts";
