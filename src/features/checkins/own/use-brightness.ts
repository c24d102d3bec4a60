import { useEffect, useState } from 'react'
import { brighten, restoreBrightness } from '../../../services/platform/screen-care'
import { useInSight } from '../../../ui/use-in-sight'

/** One after the other: a screen that is turned up while somebody leaves would stay so. */
let turn: Promise<unknown> = Promise.resolve()
const inTurn = (act: () => Promise<unknown>): void => void (turn = turn.then(act))

/** Turns the screen up while the page is in sight. Whether it is, as far as the phone lets anybody. */
export function useBrightness(): boolean {
  const shown = useInSight()
  const [bright, setBright] = useState(false)
  useEffect(() => {
    if (!shown) return
    let left = false
    inTurn(async () => {
      if (!left) setBright(await brighten())
    })
    return () => {
      left = true
      inTurn(restoreBrightness)
    }
  }, [shown])
  return bright
}
