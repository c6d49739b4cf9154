/**
 * Colours of everything on the map that is not a class. WebGL cannot read CSS variables, so the shared ones stand here
 * too; a test holds them equal to `ui/page/tokens.css`.
 */
export type MapTheme = {
	readonly sea: string;
	readonly land: string;
	readonly line: string;
	readonly casing: string;
	readonly parentLine: string;
	readonly quietLine: string;
	readonly noData: string;
	readonly hatch: string;
	readonly halo: string;
	readonly ink: string;
	readonly strong: string;
	readonly others: string;
	readonly pocketFill: string;
	readonly pocketLine: string;
};

export const MAP_THEME: Readonly<Record<"light" | "dark", MapTheme>> = {
	light: {
		sea: "#e7edec",
		land: "#ffffff",
		line: "#5b6660",
		casing: "#ffffff",
		parentLine: "#3a4541",
		quietLine: "#9aa39e",
		noData: "#eff0ed",
		hatch: "#9aa39e",
		halo: "#ffffff",
		ink: "#1b2422",
		strong: "#c9651a",
		others: "#9aa6a1",
		pocketFill: "#f0a23c",
		pocketLine: "#7f3412",
	},
	dark: {
		sea: "#0c1212",
		land: "#171d1c",
		line: "#0c1110",
		casing: "#4a5551",
		parentLine: "#c3ccc8",
		quietLine: "#4c5854",
		noData: "#1c2322",
		hatch: "#59645f",
		halo: "#101514",
		ink: "#e8ecea",
		strong: "#e18e3a",
		others: "#5f6b66",
		pocketFill: "#e18e3a",
		pocketLine: "#ffd59a",
	},
};
