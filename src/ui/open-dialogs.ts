/** How many dialogs lie over the app: what moves by itself beneath waits until they are closed. */
class OpenDialogs {
  private open = 0

  get any(): boolean {
    return this.open > 0
  }

  /** Answers with what to do when it closes. */
  opened(): () => void {
    this.open += 1
    return () => void (this.open -= 1)
  }
}

export const openDialogs = new OpenDialogs()
