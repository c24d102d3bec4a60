/** Of the bundle and the number of the page in it. */
export const bundleRowId = (bundleId: string, nth: number): string => `${bundleId}_${nth}`
