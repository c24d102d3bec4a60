import { useEffect, useState } from 'react'
import { askBeforeLeaving, leaveFreely } from '../../../services/platform/leaving'
import { hideFromCapture, keepAwake, letSleep } from '../../../services/platform/screen-care'

/** While a code is shown the screen stays awake, and hidden from captures where the phone can. False where the phone refuses to stay awake. */
export function useScreenCare(shown: boolean): boolean {
  const [awake, setAwake] = useState(true)
  useEffect(() => {
    if (!shown) return undefined
    let there = true
    void keepAwake().then((kept) => (there ? setAwake(kept) : void letSleep()))
    void hideFromCapture(true)
    return () => {
      there = false
      void letSleep()
      void hideFromCapture(false)
    }
  }, [shown])
  return awake
}

/** Said before the screen is left while people still come in. */
export const LEAVING = '还有人在签到，离开后码会停掉'

export function useLeavingWarning(busy: boolean): void {
  useEffect(() => {
    if (!busy) return undefined
    void askBeforeLeaving(LEAVING)
    return () => void leaveFreely()
  }, [busy])
}
