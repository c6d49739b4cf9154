export { texts as en } from "../en/identity.ts";
export { texts as id } from "../id/identity.ts";
