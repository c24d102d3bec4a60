import { useState } from 'react'
import type { ActivityDetail } from '../../../../contract/homes'
import { leadTo, type Led } from '../../../../services/platform/navigate'
import { TextAction } from '../../../../ui/text-action'
import { Fact } from './fact'
import { SaidLine } from './said-line'

const SAYS: Record<Led, string> = {
  shown: '',
  copied: '地址已复制，可以粘到地图里',
  failed: '没有复制成功，请照着地址找',
}

/** Where it takes place, and the way there. */
export function PlaceFact({ activity }: { activity: ActivityDetail }) {
  const [said, setSaid] = useState('')
  const { venue, room, address, spot } = activity
  const lead = async () => setSaid(SAYS[await leadTo({ name: venue.name, address, spot })])
  return (
    <>
      <Fact
        icon='pin'
        action={
          <TextAction icon='route' spoken={`导航，去${venue.name}的路`} onTap={() => void lead()}>
            导航
          </TextAction>
        }
      >
        {room === '' ? venue.name : `${venue.name}\u3000${room}`}
      </Fact>
      <SaidLine>{said}</SaidLine>
    </>
  )
}
