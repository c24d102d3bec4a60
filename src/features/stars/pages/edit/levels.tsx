import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { CriteriaText, Level } from '../../../../domain/stars/criteria'
import { shortStars } from '../../../../domain/stars/deciding'
import { Labelled } from '../../../../forms/labelled'
import { TextBox } from '../../../../forms/text-box'
import { Chip } from '../../../../ui/chip'
import { Part } from '../../components/part'
import type { EditStore } from '../../edit.store'
import './levels.scss'

/** What so many stars ask for: so many items, and these among them. */
export const Levels = observer(function Levels({ store, text }: { store: EditStore; text: CriteriaText }) {
  return (
    <Part title='星级'>
      {text.levels.map((level) => (
        <One key={level.stars} store={store} text={text} level={level} />
      ))}
    </Part>
  )
})

interface Props {
  store: EditStore
  text: CriteriaText
  level: Level
}

const One = observer(function One({ store, text, level }: Props) {
  const { stars, met, must } = level
  const turn = (id: string) =>
    store.setLevel(stars, { must: must.includes(id) ? must.filter((one) => one !== id) : [...must, id] })
  const named = text.items.filter(({ id }) => store.writes || must.includes(id))
  return (
    <View className='levels__one'>
      <Labelled label={`${shortStars(stars)}至少达到`}>
        <TextBox
          label={`${shortStars(stars)}至少达到几项`}
          type='number'
          unit='项'
          value={met === 0 ? '' : String(met)}
          maxLength={2}
          disabled={!store.writes}
          onInput={(typed) => store.setLevel(stars, { met: Number(typed.replace(/\D/g, '')) })}
        />
      </Labelled>
      <View className='text-cap'>其中必须达到</View>
      <View className='levels__must'>
        {named.map(({ id, title }) => (
          <Chip
            key={id}
            on={must.includes(id)}
            spoken={`${title}，${must.includes(id) ? '必须达到' : '不必须'}`}
            onTap={() => store.writes && turn(id)}
          >
            {title}
          </Chip>
        ))}
      </View>
    </View>
  )
})
