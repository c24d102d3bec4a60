/** What was just drawn is put into its place within a few frames; until then it takes no focus, or loses it again. */
const FRAMES = 20

/** On the web: gives the focus to what was just drawn, and again where it gets lost on the way. Answers with what gives that up. */
export function focusOnceShown(find: () => HTMLElement | null | undefined): () => void {
  let left = FRAMES
  let frame = 0
  let taken = false
  const attempt = () => {
    const element = find()
    const { activeElement } = document
    // Somebody has gone on from it already.
    if (taken && activeElement !== element && activeElement !== document.body) return
    if (activeElement !== element) element?.focus({ preventScroll: true })
    taken ||= document.activeElement === element
    if (left-- > 0) frame = requestAnimationFrame(attempt)
  }
  attempt()
  return () => cancelAnimationFrame(frame)
}
