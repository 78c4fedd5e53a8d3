/** The made-up organizations of the demonstration. None exists; cities are real so that the map of the country is. */
import type { ThemeName } from './themes.ts'

export interface Organization {
  name: string
  location: string
  type: 'healthSystem' | 'hospital' | 'healthCenter' | 'practice' | 'healthPlan' | 'publicHealth' | 'community' | 'other'
  size: number
  populations: string
  theme: ThemeName
}

const of = (name: string, location: string, type: Organization['type'], size: number, theme: ThemeName, populations: string): Organization => ({ name, location, type, size, theme, populations })

export const organizations: readonly Organization[] = [
  of('Alder Creek Health', 'Duluth, Minnesota', 'healthSystem', 5200, 'maternity', 'Three cities and forty small towns on the lake; Ojibwe families and Hmong families who came in the eighties.'),
  of('St. Brendan Medical Center', 'Toledo, Ohio', 'hospital', 3100, 'minds', 'The east side of Toledo, half of it Black, a fifth of it Latino, with the county’s only psychiatric emergency room.'),
  of('Marisol Community Health Center', 'Yakima, Washington', 'healthCenter', 240, 'screening', 'Orchard and packing workers and their children, most of them Spanish-speaking, some of them Mixteco-speaking.'),
  of('Three Rivers Family Practice', 'Missoula, Montana', 'practice', 46, 'diabetes', 'Town and reservation, Salish and Kootenai families among them, up to ninety miles from the clinic.'),
  of('Harborlight Children’s Hospital', 'Baltimore, Maryland', 'hospital', 2600, 'breath', 'Children of the port’s neighborhoods, seven in ten of them Black, most with Medicaid.'),
  of('Prairie Union Health Plan', 'Wichita, Kansas', 'healthPlan', 900, 'home', 'Members with Medicaid in 31 counties, most of them rural, a third of them over sixty.'),
  of('Sunrise Valley Health District', 'Fresno, California', 'publicHealth', 410, 'language', 'A county of a million, where forty languages are spoken and seven have no written materials from us.'),
  of('Bayou Teche Regional', 'Lafayette, Louisiana', 'hospital', 1800, 'pressure', 'Black and Creole families and white fishermen, in five parishes with one cardiologist.'),
  of('Wendell Park Clinic', 'Rochester, New York', 'healthCenter', 130, 'maternity', 'Refugees from Burma, Nepal and Congo, and long-settled Black families of the Park.'),
  of('Copper Basin Healthcare', 'Tucson, Arizona', 'healthSystem', 4700, 'diabetes', 'The southern city and the Tohono O’odham Nation; four in ten of our patients are Latino.'),
  of('Ironwood Street Neighbors', 'Detroit, Michigan', 'community', 38, 'home', 'Older tenants of twelve buildings, and the aides who look after them.'),
  of('Lowcountry Maternal Alliance', 'Charleston, South Carolina', 'community', 22, 'maternity', 'Gullah Geechee communities on the islands, and Black mothers in the city.'),
  of('Cascade Rim Hospital', 'Bend, Oregon', 'hospital', 1500, 'language', 'Ranch country and a town that has doubled; a growing Spanish-speaking fifth.'),
  of('Merrimack Mills Health', 'Lowell, Massachusetts', 'healthSystem', 3900, 'language', 'The second largest Cambodian community in the country, and Portuguese speakers from three continents.'),
  of('Red Clay Medical Group', 'Macon, Georgia', 'practice', 88, 'pressure', 'Black neighborhoods south of the river, and farm counties without a hospital.'),
  of('Great Bend Public Health', 'Dodge City, Kansas', 'publicHealth', 60, 'language', 'Meatpacking families from Guatemala, Cuba and Somalia, most of them on night shifts.'),
  of('Lakeshore Behavioral', 'Milwaukee, Wisconsin', 'hospital', 720, 'minds', 'The north side, where two of three patients are Black, and the county’s crisis line.'),
  of('Pueblo del Norte Health', 'Española, New Mexico', 'healthCenter', 95, 'screening', 'Eight pueblos and the Spanish villages between them.'),
  of('Cumberland Gap Care', 'Hazard, Kentucky', 'hospital', 640, 'home', 'Mountain counties that lost their mines; white families in poverty, and a small Black community older than the roads.'),
  of('Kaleo Health Center', 'Hilo, Hawaii', 'healthCenter', 150, 'diabetes', 'Native Hawaiian and Micronesian families, with whom we began again after years of mistrust.'),
  of('Elm & Ninth Pediatrics', 'Philadelphia, Pennsylvania', 'practice', 34, 'breath', 'Children of four postcodes, nearly all of them Black or Puerto Rican.'),
  of('Northern Tier Hospitals', 'Bangor, Maine', 'healthSystem', 2800, 'home', 'Paper towns, Wabanaki communities, and Somali Mainers in the south of our area.'),
  of('Mission Ridge Medical Center', 'San Antonio, Texas', 'hospital', 4100, 'diabetes', 'The west side, nine in ten of it Mexican American, a quarter uninsured.'),
  of('Garden State Health Partners', 'Newark, New Jersey', 'healthSystem', 6900, 'maternity', 'Black and Haitian families, Brazilians of the Ironbound, and new arrivals from Ecuador.'),
  of('Blue Mesa Clinic', 'Grand Junction, Colorado', 'healthCenter', 74, 'screening', 'Orchard workers, Ute families, and retired miners.'),
  of('Riverbend Health Plan', 'Memphis, Tennessee', 'healthPlan', 560, 'pressure', 'Members with Medicaid in Memphis, seven in ten of them Black.'),
  of('Tidewater Community Hospital', 'Norfolk, Virginia', 'hospital', 2050, 'maternity', 'Navy families, and Black neighborhoods that the interstate divided.'),
  of('Sable Creek Health', 'Birmingham, Alabama', 'healthSystem', 5600, 'pressure', 'The city and the Black Belt counties to the south-west.'),
  of('Juniper Hill Wellness', 'Boise, Idaho', 'healthCenter', 58, 'language', 'Refugees of many countries, Congo and Afghanistan above all.'),
  of('Southside Breathing Project', 'Chicago, Illinois', 'community', 16, 'breath', 'Families along two truck routes on the Southeast Side.'),
  of('Okefenokee Rural Health', 'Waycross, Georgia', 'hospital', 480, 'home', 'Seven counties with one hospital, a third of their people Black.'),
  of('Flint Hills Medical', 'Manhattan, Kansas', 'practice', 52, 'screening', 'A university, an army post, and the farms around both.'),
  of('Puget Harbor Health', 'Tacoma, Washington', 'healthSystem', 4400, 'minds', 'Black, Samoan and Puyallup families of Hilltop and the Eastside.'),
  of('Delta Crossroads Clinic', 'Clarksdale, Mississippi', 'healthCenter', 66, 'diabetes', 'Delta counties, eight in ten of their people Black, many without a car.'),
  of('Granite Falls Hospital', 'Manchester, New Hampshire', 'hospital', 1350, 'language', 'Bhutanese, Congolese and Spanish-speaking newcomers in a state that counts few.'),
  of('La Paloma Health Network', 'El Paso, Texas', 'healthSystem', 3600, 'screening', 'The border: families who live on both sides of it, and colonias without piped water.'),
  of('Fairmount Hospital for Women', 'Cleveland, Ohio', 'hospital', 980, 'maternity', 'The east side of Cleveland, where infant deaths among Black families are three times those of others.'),
  of('Sandhills Family Health', 'Fayetteville, North Carolina', 'healthCenter', 112, 'pressure', 'Lumbee, Black and white families, many with someone in the army.'),
  of('Great Lakes Deaf Health', 'Grand Rapids, Michigan', 'other', 27, 'language', 'Deaf and hard-of-hearing people across the state, whose first language is American Sign Language.'),
  of('Evergreen Transit Clinics', 'Spokane, Washington', 'other', 41, 'home', 'People who live outside, seen from two buses.'),
  of('Anacostia Family Care', 'Washington, District of Columbia', 'healthCenter', 190, 'breath', 'Wards 7 and 8, nearly all of whose people are Black.'),
]

export const firstNames = ['Marisol', 'Devon', 'Amina', 'Grace', 'Tomás', 'Keisha', 'Linh', 'Samuel', 'Priya', 'Joanna', 'Rafael', 'Nadia', 'Isaiah', 'Hana', 'Walter', 'Yolanda', 'Mai', 'Omar', 'Ruth', 'Ángel', 'Beatrice', 'Kofi', 'Leilani', 'Desmond', 'Inés', 'Farah', 'Curtis', 'Wren', 'Teresa', 'Malik']
export const lastNames = ['Okafor', 'Reyes', 'Larsen', 'Whitehorse', 'Nguyen', 'Baptiste', 'Hassan', 'Kowalski', 'Delgado', 'Freeman', 'Iyer', 'Castillo', 'Brandt', 'Moua', 'Adeyemi', 'Sandoval', 'Carter', 'Kealoha', 'Rahimi', 'Locklear', 'Thibodeaux', 'Park', 'Greene', 'Mensah', 'Vargas']

/** Role at work, and what the person brings. The first is the executive leader. */
export const roles: readonly { role: string; lenses: string[]; isExecutive: boolean }[] = [
  { role: 'Chief nursing officer', lenses: ['quality', 'patientCare'], isExecutive: true },
  { role: 'Director of quality improvement', lenses: ['quality', 'data'], isExecutive: false },
  { role: 'Community health worker', lenses: ['community', 'equity'], isExecutive: false },
  { role: 'Data analyst', lenses: ['data'], isExecutive: false },
  { role: 'Physician', lenses: ['patientCare'], isExecutive: false },
  { role: 'Manager for health equity', lenses: ['equity', 'community'], isExecutive: false },
  { role: 'Patient advisor', lenses: ['community', 'equity'], isExecutive: false },
]
