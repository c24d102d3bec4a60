import { Text, View } from '@tarojs/components'
import type { FoundNotice, Piece } from '../../../../contract/notices'
import { published, type Instant } from '../../../../domain/time'
import { tappable } from '../../../../ui/aria'
import { Tag } from '../../../../ui/tag'
import { allMarksOf } from '../../card-words'
import { heardOfFound } from '../search-words'
import './found-row.scss'

interface Props {
  row: FoundNotice
  now: Instant
  onTap: () => void
}

/** A notice that was found, with what was searched for marked: the whole row opens it, and is heard as one sentence. */
export function FoundRow({ row, now, onTap }: Props) {
  return (
    <View
      className='found-row'
      hoverClass='found-row--pressed'
      {...tappable(onTap, { role: 'link', label: heardOfFound(row, now) })}
    >
      <View className='found-row__marks'>
        {allMarksOf(row, now).map(({ word, tone }) => (
          <Tag key={word} tone={tone}>
            {word}
          </Tag>
        ))}
      </View>
      <View className='found-row__title'>{row.titlePieces.map(drawn)}</View>
      {row.excerpt.length > 0 && <View className='found-row__excerpt'>{row.excerpt.map(drawn)}</View>}
      <View className='found-row__meta text-cap text-figures'>{`${row.source}　${published(row.publishAt, now)}`}</View>
    </View>
  )
}

/** Each stands at its place and nowhere else. What is no hit is a bare text: a node less to send. */
const drawn = ({ text, hit }: Piece, nth: number) =>
  hit ? (
    <Text key={nth} className='found-row__hit'>
      {text}
    </Text>
  ) : (
    text
  )
