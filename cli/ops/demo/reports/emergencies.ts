import { bank } from './plan'

/** What cannot wait: the six categories that may become emergencies. */
export const ELECTRICAL_EMERGENCY = bank(`
home :: Burning smell and smoke from the meter board :: There is smoke coming from our meter board and a strong smell of burning plastic. We have switched off the main. :: Entrance, meter board :: Burnt main cable lug cut back and re-crimped, isolator replaced, load tested. :: 1200-3200
common :: Whole of block $block, floor $floor without power :: All flats on the floor are dark, other floors have light. One neighbour is on an oxygen machine. :: Block $block, floor $floor :: Blown fuse of the floor’s riser replaced, cause was a shorted corridor fitting. :: 600-1900
common :: Live wire hanging near the children’s park :: A wire has come down from the lamp post and touches the wet grass. Keeping children away, send someone now. :: Children’s park :: Supply cut, overhead wire removed and replaced by an underground length. :: 1800-4200
home :: Strong shock from the geyser switch :: My father got a strong shock from the geyser switch and fell. He is all right. We are not touching anything. :: $bath :: Switch box was wet from inside. Supply isolated, box sealed, 30 mA RCCB fitted. :: 2200-3400
common :: Sparks from the panel in the lobby of block $block :: Loud bangs and sparks from the electrical panel downstairs. People are standing outside. :: Block $block lobby :: Failed contactor isolated and replaced, bus bar cleaned, panel inspected with the thermal camera. :: 4500-11000
home :: Main switch will not go off and is hot :: The main switch is too hot to touch and does not move. Lights are flickering. :: Entrance, DB :: Isolator had welded. Cut off at the riser and replaced. :: 1100-1900
common rain :: Water pouring into the electrical room :: Rain water is running down the wall straight into the electrical room of the basement. :: Basement electrical room :: Panels switched off in time, duct sealed with putty, room dried and tested before power on. :: 3200-7800
home :: AC point caught fire, put out with a wet cloth :: The AC plug caught fire for a few seconds. It is out now but the wall is black. Please check before we sleep here. :: $room :: Circuit isolated, wire pulled and replaced up to the DB, industrial socket fitted. :: 1500-2600
`)

export const PLUMBING_EMERGENCY = bank(`
home :: Pipe burst, water all over the house :: The pipe under the basin has burst and we cannot close the valve. Water is going into the bedroom. :: $bath :: Flat’s line closed at the shaft, burst connector replaced, valve replaced. :: 550-1400
home :: Sewage coming up from the bathroom :: Dirty water is coming up from the toilet and spreading. We are on a low floor and everything from above comes here. :: $bath :: Main stack was choked at the foot. Cleared with the machine, floor disinfected. :: 1500-3600
common :: Terrace tank overflowing on block $block :: Water is falling from the terrace like a waterfall for half an hour, straight on the cars. :: Block $block terrace :: Float valve of tank 2 broken. Pump stopped by hand, valve replaced. :: 900-2100
home :: Ceiling dripping heavily from above :: Water is running along the light from the flat above. They do not open the door. :: $room :: Flat above opened with the guard; their angle valve had broken. Closed and replaced. :: 380-900
common :: Main line broken near gate 2 :: The contractor’s digging broke the water line. Road is under water. :: Gate 2 :: Valve closed, 1.2 m of the line replaced with two couplers, pressure tested. :: 3800-8200
common rain :: Basement flooding, pump not running :: Water is up to the tyres in the lower basement and the dewatering pump is silent. :: Basement, level 2 :: Pump’s float was stuck. Freed, second pump run in parallel, sump cleaned. :: 1200-5200
home :: Geyser burst, hot water spraying :: Hot water is spraying from the geyser. We closed the door. :: $bath :: Line isolated, safety valve had failed. Valve replaced, geyser to be serviced by the owner. :: 650-1300
`)

export const GAS_LEAK = bank(`
home :: Smell of gas in the kitchen :: Strong smell of gas since we came home. We opened the windows and are outside. :: Kitchen :: Meter valve closed, rubber tube was cracked. Tube replaced, soap test clean, gas company informed. :: 250-650
common :: Gas smell on the stairs of block $block :: Gas can be smelt between floor $floor and the one below. Nobody knows which flat. :: Block $block, floor $floor stairs :: Joint on the riser tightened by the gas company’s team, readings zero after airing.
home :: Gas stove knob stays open, smell of gas :: The knob turns freely and gas comes out. Cylinder is closed now. :: Kitchen :: Line safe. Stove set aside for service, temporary cap fitted and tested. :: 120-300
`)

export const FIRE_SAFETY = bank(`
common :: Fire alarm ringing in block $block without reason :: The alarm has been ringing for ten minutes, no smoke to be seen. Old people are walking down. :: Block $block :: Faulty smoke detector on floor 5 isolated and replaced, panel reset. :: 1400-2600
common :: Extinguisher missing on floor $floor :: The box in block $block, floor $floor is empty since at least a week. :: Block $block, floor $floor :: Extinguisher was at refilling and had not been put back. Back in place, register corrected. :: 0-450
common :: Fire exit locked with a chain :: The fire exit in the basement of block $block is locked with a chain and padlock. :: Basement, block $block :: Chain removed, panic bar repaired. Guards instructed in writing. :: 900-2300
common :: Hydrant pressure shows zero :: The gauge on the hydrant at floor $floor shows zero. :: Block $block, floor $floor :: Jockey pump had tripped. Restarted, line pressurised to 5.5 bar, gauge changed. :: 800-2400
common :: Garbage burning behind the club house :: Someone has lit a heap of leaves behind the club house and the wind is carrying sparks. :: Behind the club house :: Put out with the hose, area wetted, contractor’s men warned.
common :: Emergency lights dead on the staircase :: In yesterday’s power cut none of the emergency lights on the stairs of block $block worked. :: Block $block staircase :: Batteries of nine fittings replaced, monthly test entered in the calendar. :: 3600-6200
`)

export const SECURITY_BREACH = bank(`
common :: Stranger trying door handles on floor $floor :: A man in a blue shirt is going from door to door and trying the handles. He says he is from the internet company. :: Block $block, floor $floor :: Met by two guards and escorted out. No visitor entry found; footage kept, police informed.
home :: Someone tried to open our door at night :: Around 2 am someone tried our lock for several minutes. There are fresh scratches. :: Entrance door :: Footage checked: the neighbour’s guest at the wrong door. Family informed, guard rounds doubled for a week.
common :: Rear gate standing open, nobody there :: The rear gate is wide open and no guard can be seen. Two men on a bike came in. :: Rear gate :: Guard was away without relief and has been replaced. Bike traced to a delivery for C block.
home :: Cycle stolen from the parking :: My son’s cycle, locked at the stand, is gone since last night. The lock is cut. :: Cycle stand, block $block :: Footage given to the police, complaint number shared with the resident. Stand moved under a camera. :: 400-1200
common :: Drone hovering outside bedrooms :: A drone is flying close to the windows of block $block for the second evening. :: Block $block :: Owner found in the tower next door, asked to stop, society’s letter sent.
`)

export const STRUCTURAL_DAMAGE = bank(`
common :: Plaster fell from the balcony above :: A piece of plaster as large as a plate fell from the upper balcony to the walkway. Nobody was hurt. :: Block $block, walkway :: Area cordoned off, loose plaster chipped off, polymer mortar applied. :: 6500-18000
home rain :: Long crack across the bedroom wall :: A crack runs from the window to the corner of the $room and has grown since the rains. :: $room :: Tell-tale fixed and watched; non-structural joint crack. Raked out, filled and meshed. :: 1800-4200
common :: Railing loose on the terrace of block $block :: The terrace railing on the west side moves by hand. Children go up there to fly kites. :: Block $block terrace :: Two posts re-anchored and welded, terrace closed meanwhile. :: 4200-9800
common :: Ramp tiles broken, bikes slip :: Tiles at the basement ramp have come off and two bikes slipped today. :: Basement ramp :: Broken strip removed and cast in grooved concrete. :: 5200-14000
home :: Window frame coming out of the wall :: The whole window of the $room moves in the wind. We are afraid that it will fall. :: $room :: Frame fastened with new anchors, gap grouted and sealed. :: 1900-3800
`)
