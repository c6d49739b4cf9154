/** Which number of the view on screen; `kode` null = the whole region. */
export type FigureOf =
	| { readonly of: "indicator"; readonly kode: string | null; readonly form: "count" | "rate" }
	| { readonly of: "households" | "persons" | "selected" | "withoutAny"; readonly kode: string | null }
	| { readonly of: "programme"; readonly id: string; readonly kode: string | null; readonly form: "count" | "rate" }
	| { readonly of: "concentration" };

/** A number within a text, and which one it is. */
export type Mark = { readonly text: string; readonly about: FigureOf };
