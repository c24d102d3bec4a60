/** Only a browser has room beyond its page. */
export const canFillScreen = process.env.TARO_ENV === 'h5' && document.fullscreenEnabled

/** Fills the screen with the page, or gives it back. */
export async function turnFullScreen(): Promise<void> {
  try {
    await (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())
  } catch {
    // Then it stays as it is.
  }
}
