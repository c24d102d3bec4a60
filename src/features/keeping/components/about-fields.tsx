import { View } from '@tarojs/components'
import { useState } from 'react'
import { SERVICES, SERVICE_NAMES, type Service } from '../../../domain/homes/services'
import {
  ADDRESS_MAX,
  CONTACT_MAX,
  PHONE_MAX,
  VENUE_NAME_MAX,
  VENUE_NOTE_MAX,
  VENUE_TEXT_MAX,
} from '../../../domain/limits'
import { Chip } from '../../../ui/chip'
import { ChoiceSheet } from '../../../ui/choice-sheet'
import { spotIn, spotText, type AboutFlaws, type AboutVenue } from '../about-venue'
import { Labelled } from '../../../forms/labelled'
import { PickBox } from '../../../forms/pick-box'
import { TextBox } from '../../../forms/text-box'
import './about-fields.scss'

interface Props {
  about: AboutVenue
  flaws: AboutFlaws
  /** To choose of; one alone leaves nothing to choose. */
  districts: readonly string[]
  onChange: (part: Partial<AboutVenue>) => void
}

/** Name, place and how to reach somebody. */
export function PlaceFields({ about, flaws, districts, onChange }: Props) {
  const [choosing, choose] = useState(false)
  const { name, district, address } = about
  return (
    <View>
      <Labelled label='名称' note={`${[...name].length} / ${VENUE_NAME_MAX}`} error={flaws.name}>
        <TextBox
          label='名称'
          value={name}
          maxLength={VENUE_NAME_MAX}
          wrong={flaws.name !== undefined}
          onInput={(typed) => onChange({ name: typed })}
        />
      </Labelled>
      <Labelled label='区县' error={flaws.district}>
        <PickBox
          value={district || '选区县'}
          icon='down'
          spoken={district ? `区县 ${district}` : '选区县，还没选'}
          wrong={flaws.district !== undefined}
          disabled={districts.length < 2}
          onTap={() => choose(true)}
        />
      </Labelled>
      <Labelled label='地址' error={flaws.address}>
        <TextBox
          label='地址'
          value={address}
          maxLength={ADDRESS_MAX}
          placeholder='街道、门牌、楼层'
          wrong={flaws.address !== undefined}
          onInput={(typed) => onChange({ address: typed })}
        />
      </Labelled>
      <SpotField about={about} onChange={onChange} />
      <Labelled label='值守的人'>
        <TextBox
          label='值守的人'
          value={about.contact}
          maxLength={CONTACT_MAX}
          placeholder='如：刘老师'
          onInput={(typed) => onChange({ contact: typed })}
        />
      </Labelled>
      <Labelled label='电话' error={flaws.phone}>
        <TextBox
          label='电话'
          value={about.phone}
          maxLength={PHONE_MAX}
          placeholder='公开给大家的号码，可以不填'
          wrong={flaws.phone !== undefined}
          onInput={(typed) => onChange({ phone: typed })}
        />
      </Labelled>
      <ChoiceSheet
        open={choosing}
        title='区县'
        options={districts.map((one) => ({ key: one, label: one }))}
        chosen={district}
        onChoose={(one) => onChange({ district: one })}
        onClose={() => choose(false)}
      />
    </View>
  )
}

/** Services, and what is told of the place. */
export function WordFields({ about, onChange }: Pick<Props, 'about' | 'onChange'>) {
  const { services, note, text } = about
  const turn = (service: Service) =>
    onChange({ services: SERVICES.filter((one) => services.includes(one) !== (one === service)) })
  return (
    <View>
      <Labelled label='服务'>
        <View className='about-fields__services'>
          {SERVICES.map((service) => (
            <Chip
              key={service}
              on={services.includes(service)}
              spoken={`${SERVICE_NAMES[service]}${services.includes(service) ? '，已选' : ''}`}
              onTap={() => turn(service)}
            >
              {SERVICE_NAMES[service]}
            </Chip>
          ))}
        </View>
      </Labelled>
      <Labelled label='列表里的一句话' note={`${[...note].length} / ${VENUE_NOTE_MAX}`}>
        <TextBox
          label='列表里的一句话'
          value={note}
          maxLength={VENUE_NOTE_MAX}
          placeholder='如：自习位 40'
          onInput={(typed) => onChange({ note: typed })}
        />
      </Labelled>
      <Labelled label='介绍' note={`${[...text].length} / ${VENUE_TEXT_MAX}`}>
        <TextBox
          tall
          label='介绍'
          value={text}
          maxLength={VENUE_TEXT_MAX}
          placeholder='有什么、怎么进门、要不要预约'
          onInput={(typed) => onChange({ text: typed })}
        />
      </Labelled>
    </View>
  )
}

/** What is typed may be no place for a moment: the last that was one stays. */
function SpotField({ about: { spot }, onChange }: Pick<Props, 'about' | 'onChange'>) {
  const [typed, type] = useState(() => spotText(spot))
  const wrong = typed.trim() !== '' && spotIn(typed) === null
  return (
    <Labelled label='地图上的位置' error={wrong ? '写成“纬度, 经度”，如 30.27, 120.15' : null}>
      <TextBox
        label='地图上的位置'
        value={typed}
        maxLength={40}
        placeholder='纬度, 经度；不填就不在地图上'
        wrong={wrong}
        onInput={(value) => {
          type(value)
          if (value.trim() === '' || spotIn(value)) onChange({ spot: spotIn(value) })
        }}
      />
    </Labelled>
  )
}
