/** Hands a file to the person without a server: its address lives only until the click is served. */
function downloadBlob(file: string, blob: Blob): void {
	const address = URL.createObjectURL(blob);
	const link = document.createElement("a");
	link.href = address;
	link.download = file;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(address), 1000);
}

export function downloadText(file: string, text: string, type: string): void {
	downloadBlob(file, new Blob([text], { type }));
}

export function downloadBytes(file: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
	downloadBlob(file, new Blob([bytes], { type }));
}
