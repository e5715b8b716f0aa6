import { bank } from './plan'

export const LANDSCAPING = bank(`
common :: Sprinkler flooding the path :: One sprinkler near the {gate|jogging track} sprays the path and people walk on the road. :: Jogging track :: Nozzle turned and replaced, timer shortened. :: 120-300
common :: Dry branch over the benches :: A big dry branch hangs over the benches under the rain tree. :: Central garden :: Branch cut with a rope, saw cuts treated. :: 600-1800
common rain :: Grass knee high behind block $block :: Grass is very high, someone saw a snake there. :: Behind block $block :: Cut and cleared, snake friend checked the area, nothing found.
common :: Plants in the lobby dying :: The plants in the lobby of block $block are brown, nobody waters them. :: Block $block lobby :: Changed for shade plants, watering on the daily list. :: 450-1200
common :: Tree roots lifting the tiles :: Roots of the gulmohar lift the paving, my mother tripped. :: Walkway, block $block :: Tiles lifted, thin roots cut, re-laid with a gap. :: 900-2800
common :: Hedge covers the road sign :: The hedge has grown over the stop sign at the junction. :: Main road :: Trimmed on both sides.
common rain :: Dog run without grass :: The pet corner is only mud since the rains. :: Pet corner :: Levelled, sand and new lawn laid, closed for ten days. :: 1600-3800
common rain :: Fallen tree after last night’s wind :: A tree has fallen across the path behind the tennis court. :: Tennis court :: Cut and removed, net post checked. :: 1500-4200
common :: Mango branch touching our balcony :: The branch reaches our grille, ants and squirrels walk in. :: Block $block, garden side :: Pruned by half a metre.
common :: Compost pit smells :: The compost pit smells all over block $block in the evening wind. :: Compost yard :: Turned, dry leaves added, wet feed reduced.
`)

export const CARPENTRY = bank(`
home rain :: Main door does not close :: The main door has swollen in the rain and has to be pushed with the shoulder. :: Entrance door :: Planed at the edge and re-polished. :: 250-700
home :: Bedroom lock stuck :: The key of the $room turns but does not open. We had to use the other door. :: $room :: Lock cylinder replaced, three keys handed over. :: 650-1500
home :: Wardrobe door fell off :: The hinge came out of the board and the door fell. :: $room :: Hinges moved and fixed with longer screws. :: 300-750
home :: Mosquito net door torn :: The net of the balcony door is torn at the bottom. :: Balcony :: Net changed. :: 350-700
home :: Kitchen drawer does not slide :: The drawer under the hob is stuck half open. :: Kitchen :: Channel pair replaced. :: 450-850
home :: Bathroom door rotten at the bottom :: The lower part of the door has become soft and swollen. :: $bath :: Bottom cut, PVC strip and frame protector fixed. :: 900-2400
common :: Lobby notice board glass loose :: The sliding glass of the notice board is coming out. :: Block $block lobby :: Track replaced, glass fixed. :: 350-800
common :: Bench slat broken :: Two slats of the bench near the park are broken and have nails. :: Children’s park :: Slats replaced and painted. :: 600-1200
common :: Library shelf leaning :: The big shelf in the library leans forward. :: Library :: Anchored to the wall at four points. :: 200-600
home :: Window stopper missing :: The sliding window of the $room runs out of its track at the end. :: $room :: Stoppers fitted on both ends. :: 80-180
common :: Table tennis table edge split :: The edge of the table has split, balls jump. :: Club house :: Edge glued, clamped and sanded. :: 350-900
`)

export const PAINTING = bank(`
common :: Paint peeling in the corridor :: Paint comes off in sheets in the corridor of block $block, floor $floor. :: Block $block, floor $floor corridor :: Scraped, primed with damp block, two coats. :: 1800-4600
common :: Rusty balcony grilles :: Grilles on the staircase of block $block are rusting, stains run down the wall. :: Block $block staircase :: Wire-brushed, red oxide and two coats of enamel. :: 2200-5200
common :: Parking numbers not readable :: Slot numbers in the basement are worn off, new people park anywhere. :: Basement, block $block :: All numbers repainted with a stencil. :: 1200-2600
home :: Damp patch needs repainting :: The leak is repaired but the wall in the $room is still stained. :: $room :: Putty and two coats on the patch after drying. :: 700-1800
common :: Scribbles on the lobby wall :: Children have drawn on the lobby wall with crayons. Nice drawings, but still. :: Block $block lobby :: One coat of washable emulsion. The drawings were photographed first. :: 450-900
common :: Speed breaker not visible at night :: The speed breaker near gate 2 has no paint left, I nearly flew. :: Gate 2 :: Thermoplastic stripes applied. :: 1400-2800
common :: Children’s slide paint chipped :: Sharp paint flakes on the slide, my daughter got one in her hand. :: Children’s park :: Sanded and painted with lead-free enamel. :: 900-1700
`)

export const GENERAL_MAINTENANCE = bank(`
common electrician :: Clock in the lobby stopped :: The clock of block $block has been at 4:20 for weeks. :: Block $block lobby :: Battery and movement replaced. :: 120-350
common cleaner :: Name board of our floor faded :: Names on the floor board of floor $floor cannot be read. :: Block $block, floor $floor :: Cleaned and new labels printed. :: 150-400
home plumber :: Tile loose in the bathroom :: One floor tile is hollow and moves. :: $bath :: Lifted and re-fixed with adhesive. :: 250-600
common summer :: Water point for birds :: Could a bird bath be put in the garden for the summer? :: Central garden :: Two clay bowls placed, filled with the morning watering. :: 200-450
common electrician :: Tennis court light switch hard to reach :: The switch is behind the fence and children climb to reach it. :: Tennis court :: Switch box moved to the gate. :: 600-1400
home electrician :: Curtain rod came down :: The rod in the $room came out with the plugs. :: $room :: Re-drilled with longer plugs. :: 80-250
common plumber :: Drinking water cooler at the gym :: Water from the cooler is not cold. :: Gymnasium :: Filter changed, condenser cleaned. :: 450-1600
common cleaner :: Shoe rack blocks the corridor :: Shoe racks on floor $floor stand in the way of the stretcher route. :: Block $block, floor $floor :: Racks moved inside after a note to the flats.
common gardener :: Swing squeaks :: The swing squeaks so loudly that we hear it on the fourth floor. :: Children’s park :: Bushes greased, one chain link replaced. :: 150-500
common rain :: Rain water enters the club house :: Water comes in under the door when it rains from the west. :: Club house :: Threshold raised and drain channel cleaned. :: 900-2800
home electrician :: Drill holes for a picture wall :: We need six holes in the concrete wall, our drill is too weak. :: $room :: Done.
`)

export const OTHER = bank(`
common :: Loud music after 11 pm :: Party in the hall of block $block until {midnight|1 am} again. By-laws say 10:30. :: Block $block :: Flat spoken to, written reminder of the by-law sent.
home :: NOC for passport verification :: I need a letter from the society for the police verification, please. :: Office :: Letter issued and handed over.
home :: Name correction in the register :: My name is spelt wrongly in the register and on the bill. :: Office :: Corrected in the register, next bill shows it.
common :: Barking at night :: A dog in block $block barks from 2 to 4 every night, it seems to be alone. :: Block $block :: Owner works nights; the dog stays with a sitter now.
home :: Request to use the terrace for a photo shoot :: Small family photo shoot on Sunday from 5 to 6, five people. :: Block $block terrace :: Permitted, key with the guard, terrace closed again at 6:15.
common :: Please add a bench near the bus stop :: Children and grandparents wait for the school bus standing. A bench would help. :: Main gate :: Taken up with the committee, bench ordered and placed. :: 4200-6500
home :: Maintenance bill shows old arrears :: The bill shows arrears that I paid in {March|May|June}, receipt available. :: Office :: Payment was booked to the neighbouring flat. Corrected, revised bill sent.
common :: Lost: spectacles near the pool :: Black frame, left on the chair on Saturday evening. :: Swimming pool :: Found at the guard room, collected by the owner.
common :: Network signal poor in the basement :: Nobody can call from the lower basement, which is a safety matter. :: Basement, level 2 :: Two operators surveyed it; a repeater is fitted at the ramp.
`)
