export { texts as en } from "../en/cetak.ts";
export { texts as id } from "../id/cetak.ts";
