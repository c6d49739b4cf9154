export { texts as en } from "../en/household.ts";
export { texts as id } from "../id/household.ts";
