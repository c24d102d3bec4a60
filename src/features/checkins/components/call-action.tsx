import { createElement } from 'react'
import { offerCall } from '../../../services/platform/phone-call'
import { TextAction } from '../../../ui/text-action'
import './call-action.scss'

const WEB = process.env.TARO_ENV === 'h5'

/** Calls a number: on the web a link does it. */
export function CallAction({ phone }: { phone: string }) {
  const label = `拨打 ${phone}`
  if (WEB)
    return createElement(
      'a',
      { className: 'call-action', href: `tel:${phone.replace(/[^0-9+]/g, '')}`, 'aria-label': label },
      '拨打',
    )
  return (
    <TextAction spoken={label} onTap={() => void offerCall(phone)}>
      拨打
    </TextAction>
  )
}
