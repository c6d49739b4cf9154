/** The one sentence that stands without a loaded language: for a page whose texts cannot be fetched at all. */
export const LAST_WORDS =
	"Halaman ini tidak dapat dibuka. Periksa sambungan internet, lalu muat ulang. · This page cannot be opened. Check the connection, then reload.";
