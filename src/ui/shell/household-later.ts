import { later } from "../page/later.tsx";

/** Fetched when the first family is asked about; on a wide screen it stands beside the map, on a phone over the results. */
export const HouseholdCard = later(["household"], async () => (await import("../map/household-card.tsx")).HouseholdCard);
