import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { ms } from '../../../../../domain/time'
import { useRoomy } from '../../../../../desk/side'
import { PickBox } from '../../../../../forms/pick-box'
import { unheard } from '../../../../../ui/aria'
import { Asked } from '../../components/asked'
import { momentWords } from '../../../words'
import type { Editing } from '../../editing'

export const PAST = '这个时间已经过了'

/** Whether it was to come out already; a correction comes out when it is approved. */
export const isPast = ({ store: { text, correcting, editable, now } }: Editing): boolean =>
  editable && !correcting && text !== null && text.publishAt !== null && ms(text.publishAt) <= ms(now)

interface Props {
  editing: Editing
  /** In the foot of a desk with room for it, or among the fields. */
  foot?: boolean
}

/** When it comes out: asked once, where there is room for it. */
export const PublishAt = observer(function PublishAt({ editing, foot = false }: Props) {
  const { text, editable, correcting, now } = editing.store
  const roomy = useRoomy()
  if (!text || correcting || (roomy && editable) !== foot) return null
  const value = text.publishAt === null ? '审核通过后立即' : momentWords(text.publishAt, now)
  const past = isPast(editing)
  const field = { value, icon: 'calendar', disabled: !editable, onTap: () => editing.show('moment') } as const
  if (foot)
    return (
      <View className='write-bar__when'>
        <View className='text-cap' {...unheard}>
          发布时间
        </View>
        <PickBox {...field} spoken={`发布时间 ${value}`} wrong={past} />
      </View>
    )
  return <Asked {...field} label='发布时间' error={past ? PAST : null} />
})
