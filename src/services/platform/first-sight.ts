/** On the web a head stands in the page of HTML until there is a screen (ui/first-sight.scss): then it goes. Called once. */
export function endFirstSight(): void {
  if (process.env.TARO_ENV !== 'h5') return
  const sight = document.querySelector('.first-sight')
  const look = new MutationObserver(() => {
    if (!document.querySelector('.screen')) return
    look.disconnect()
    sight?.remove()
  })
  look.observe(document.body, { subtree: true, childList: true })
}
