/** A made-up organization of the demonstration. None exists; cities are real so that the map of the country is. */
import type { ThemeName } from './themes.ts'

export interface Organization {
  name: string
  location: string
  type: 'healthSystem' | 'hospital' | 'healthCenter' | 'practice' | 'healthPlan' | 'publicHealth' | 'community' | 'other'
  size: number
  populations: string
  theme: ThemeName
}

export const of = (
  name: string,
  location: string,
  type: Organization['type'],
  size: number,
  theme: ThemeName,
  populations: string,
): Organization => ({ name, location, type, size, theme, populations })
