export { texts as en } from "../en/kantong.ts";
export { texts as id } from "../id/kantong.ts";
