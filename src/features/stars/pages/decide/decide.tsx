import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { DecidingCheck } from '../../../../contract/stars'
import { STAR_REASON_DIFFERENT_MIN, STAR_REASON_MAX } from '../../../../domain/limits'
import { KEEPING_FLAWS, shortStars } from '../../../../domain/stars/deciding'
import type { Stars } from '../../../../domain/homes/services'
import { live } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Lines } from '../../../../ui/lines'
import { ChooseOne } from '../../components/choose-one'
import { Part } from '../../components/part'
import type { DecidingStore } from '../../deciding.store'
import { decideWords } from '../../words'

/** The decision with its reason; off, and saying why, while something stands in the way. */
export const Decide = observer(function Decide({ store, deciding }: { store: DecidingStore; deciding: DecidingCheck }) {
  const { check, computed, own, may } = deciding
  if (!may.includes('decide-stars')) return null
  const levels = [...check.criteria.levels].map(({ stars }) => stars).sort((a, b) => a - b)
  const options = [
    { key: null as Stars | null, word: '不定星' },
    ...levels.map((stars) => ({ key: stars as Stars | null, word: shortStars(stars) })),
  ]
  const { flaw, decides, stars } = store
  const correcting = check.state === 'decided'
  const why = own !== null ? KEEPING_FLAWS[own] : decides ? flaw : '管理员提交后才能评定'
  return (
    <Part title={correcting ? '更正' : '评定'} beside={`照标准算是${shortStars(computed)}`}>
      <View className='deciding__gap'>
        <ChooseOne
          label='星级'
          options={options}
          value={stars}
          disabled={!decides}
          onChoose={(key) => store.give(key)}
        />
      </View>
      {decides && (
        <View className='deciding__gap'>
          <Lines
            label='理由'
            value={store.reason}
            onInput={(reason) => store.say(reason)}
            placeholder={`和照标准算的不同时，至少写 ${STAR_REASON_DIFFERENT_MIN} 个字`}
            maxLength={STAR_REASON_MAX}
          />
        </View>
      )}
      <View className='stars__acts'>
        {check.state === 'submitted' && (
          <Button disabled={!decides} onTap={() => store.ask('return')}>
            退回补材料
          </Button>
        )}
        <Button kind='primary' grow disabled={why !== null} onTap={() => store.ask('decide')}>
          {`${correcting ? '更正，' : ''}${decideWords(stars)}`}
        </Button>
      </View>
      <View className='text-cap deciding__gap' {...live}>
        {why ?? '马上公示，理由也公示；写单位的名称，不写你的名字。'}
      </View>
    </Part>
  )
})
