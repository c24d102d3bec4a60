import { View } from '@tarojs/components'
import type { WritingReach, WritingText } from '../../../../../contract/writing'
import { SECTOR_NAMES, SECTORS, type Sector } from '../../../../../domain/orgs/sector'
import { STANDING_NAMES, STANDINGS, type Standing } from '../../../../../domain/people/standing'
import type { Instant } from '../../../../../domain/time'
import { Labelled } from '../../../../../forms/labelled'
import { SwitchRow } from '../../../../../forms/switch-row'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Chip } from '../../../../../ui/chip'
import { Sheet } from '../../../../../ui/sheet'
import { reachWords } from '../../../reach-words'
import './sheets.scss'

interface Props {
  text: WritingText
  /** How many those are; null where it is not known, or not yet. */
  reach: WritingReach | null
  now: Instant
  onChange: (part: Partial<WritingText>) => void
  onClose: () => void
}

/** Who of them: by what they are, and by where their branches are at home. */
export function PeopleSheet({ text: { standings, sectors }, reach, now, onChange, onClose }: Props) {
  const turn = (one: Standing, on: boolean) =>
    onChange({ standings: STANDINGS.filter((other) => (other === one ? on : standings.includes(other))) })
  const turnSector = (one: Sector) => {
    const now = sectors ?? []
    const next = SECTORS.filter((other) => now.includes(other) !== (other === one))
    onChange({ sectors: next.length === 0 || next.length === SECTORS.length ? null : next })
  }
  return (
    <Sheet open title='对象' onClose={onClose}>
      {STANDINGS.map((one) => (
        <SwitchRow
          key={one}
          title={STANDING_NAMES[one]}
          on={standings.includes(one)}
          onChange={(on) => turn(one, on)}
        />
      ))}
      <Labelled label='只给这些支部，不选就是全部'>
        <View className='write-sheet__chips'>
          {SECTORS.map((one) => {
            const on = sectors?.includes(one) ?? false
            const name = SECTOR_NAMES[one]
            return (
              <Chip key={one} on={on} spoken={on ? `${name}，已选` : name} onTap={() => turnSector(one)}>
                {name}
              </Chip>
            )
          })}
        </View>
      </Labelled>
      <View className='text-cap text-figures write-sheet__reach' {...live}>
        {reach === null ? '' : reachWords(reach, now)}
      </View>
      <View className='write-sheet__acts'>
        <Button grow disabled={standings.length === 0} onTap={onClose}>
          {standings.length === 0 ? '至少选一种人' : '好了'}
        </Button>
      </View>
    </Sheet>
  )
}
