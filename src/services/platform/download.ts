/** How long a browser may take to begin with what it was given. */
const TAKEN_MS = 10_000

/** Puts something among a browser's downloads, under its own name. */
export function saveAs(content: Blob, fileName: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN_MS)
}
