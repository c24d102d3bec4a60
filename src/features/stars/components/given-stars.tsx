import { View } from '@tarojs/components'
import { STARS, type Stars } from '../../../domain/homes/services'
import { described } from '../../../ui/aria'
import './given-stars.scss'

interface Props {
  /** Null where none stand, as of what has run out: five hollow ones. */
  stars: Stars | null
}

/** 星级 with so many of five filled. */
export const GivenStars = ({ stars }: Props) => (
  <View className='given-stars'>
    星级
    <View className='given-stars__row' {...described('img', stars === null ? '没有星级' : `${stars} 星`)}>
      {STARS.map((nth) => (
        <View
          key={nth}
          className={`icon icon--s ${nth <= (stars ?? 0) ? 'icon--star' : 'icon--star-line given-stars__off'}`}
        />
      ))}
    </View>
  </View>
)
