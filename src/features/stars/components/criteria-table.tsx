import { Text, View } from '@tarojs/components'
import type { CheckItem } from '../../../contract/stars'
import { figurePhrase } from '../../../domain/stars/figures'
import { tappable } from '../../../ui/aria'
import { JUDGED_MARKS, MARK_GLYPHS, MARK_WORDS } from '../words'
import './criteria-table.scss'

interface Props {
  items: readonly CheckItem[]
  /** Of the item whose evidence is in sight. */
  chosen: string
  /** What has to be known of an item before anybody decides; empty for nothing. */
  remark: (item: CheckItem) => string
  onChoose: (itemId: string) => void
}

/** All criteria as a dense table for a desk: how each stands, what is asked for, what there is. */
export function CriteriaTable({ items, chosen, remark, onChoose }: Props) {
  return (
    <View>
      <View className='criteria-row criteria-row--head text-cap'>
        <View className='criteria-row__title'>标准</View>
        <View>要求</View>
        <View className='criteria-row__value'>实际</View>
      </View>
      {items.map((item) => {
        const { id, title, judged } = item
        const [asked, there, said] = [askedWords(item), thereWords(item), remark(item)]
        const mark = JUDGED_MARKS[judged]
        const look = `criteria-row criteria-row--${mark} glyph icon--${MARK_GLYPHS[mark]}`
        const heard = [title, said, asked, there, MARK_WORDS[mark], id === chosen && '已打开']
        return (
          <View
            key={id}
            className={id === chosen ? `${look} criteria-row--chosen` : look}
            hoverClass='row--pressed'
            {...tappable(() => onChoose(id), { label: heard.filter(Boolean).join('，') })}
          >
            <View className='criteria-row__title'>
              {title}
              {said !== '' && <Text className='criteria-row__remark'>{said}</Text>}
            </View>
            <View className='text-2'>{asked}</View>
            <View className='criteria-row__value'>{there}</View>
          </View>
        )
      })}
    </View>
  )
}

const askedWords = ({ figure, need }: CheckItem): string =>
  figure === null ? `${need} 份` : figurePhrase(figure, need)

const thereWords = ({ figure, value, files }: CheckItem): string =>
  figure === null ? `${files.length} 份` : figurePhrase(figure, value)
