import { Printer } from "lucide-react";
import { laterPage } from "../../page/later.tsx";
import type { PlaceObject } from "../../page/place-object.ts";
import { PrintButton } from "./print-button.tsx";

export const CETAK: PlaceObject = {
	id: "cetak",
	icon: Printer,
	layout: {
		kind: "page",
		page: laterPage(["cetak", "kantong"], async () => (await import("./cetak-place.tsx")).CetakPlace),
	},
	wide: PrintButton,
	phone: "more",
};
