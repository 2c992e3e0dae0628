/** The icons that administrators choose from for their objects and sections. */
import {
  IconAnchor, IconBed, IconBook, IconBox, IconBriefcase, IconBuilding, IconBus, IconCalendar, IconCamera, IconCar, IconCertificate, IconChecklist,
  IconClipboardList, IconCpu, IconFileText, IconFlask, IconGift, IconHeart, IconHome, IconKey, IconMapPin, IconPackage, IconPaw, IconPlane,
  IconPlant, IconRuler, IconSchool, IconScissors, IconShield, IconShip, IconStar, IconStethoscope, IconTool, IconTruck, IconUsers, IconWindow,
} from '@tabler/icons-react'
import type { IconComponent } from '../../../ui/module.ts'

export const addedIcons: Readonly<Record<string, IconComponent>> = {
  anchor: IconAnchor, bed: IconBed, book: IconBook, box: IconBox, briefcase: IconBriefcase, building: IconBuilding, bus: IconBus, calendar: IconCalendar,
  camera: IconCamera, car: IconCar, certificate: IconCertificate, checklist: IconChecklist, clipboard: IconClipboardList, cpu: IconCpu, file: IconFileText,
  flask: IconFlask, gift: IconGift, heart: IconHeart, home: IconHome, key: IconKey, place: IconMapPin, package: IconPackage, paw: IconPaw, plane: IconPlane,
  plant: IconPlant, ruler: IconRuler, school: IconSchool, scissors: IconScissors, shield: IconShield, ship: IconShip, star: IconStar,
  stethoscope: IconStethoscope, tool: IconTool, truck: IconTruck, users: IconUsers, window: IconWindow,
}

export const addedIcon = (name: string | null | undefined): IconComponent => addedIcons[name ?? ''] ?? IconBox
