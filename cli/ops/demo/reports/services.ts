import { bank } from './plan'

export const SECURITY = bank(`
home :: Intercom not working :: Guard cannot reach us on the intercom, delivery boys call from the gate on mobile. :: Entrance :: Handset cable re-punched at the floor box. :: 0-450
home :: Visitors let in without asking us :: {Twice|Three times} this week salesmen came to the door and nobody had called us first. :: Gate and flat :: Guards briefed, flat set to “always ask” in the gate list.
common :: Camera at {the rear gate|block $block lobby|the cycle stand} shows black :: The picture of this camera is black on the guard’s screen. :: Guard room :: Power adapter of the camera replaced. :: 450-1300
home :: Access card stopped working :: My card does not open the lobby door any more, {my wife’s|the other one} works. :: Block $block lobby :: Card re-coded; it had expired with the old stickers.
common :: Guard asleep at {gate 2|the rear gate} :: Guard was sleeping at {1:30|2:15|4} am, anyone could walk in. :: Rear gate :: Agency informed in writing, guard replaced, night rounds by the supervisor twice.
common :: Boom barrier stuck half open :: The barrier stays half up, cars squeeze through and one nearly hit it. :: Main gate :: Limit switch adjusted, spring replaced. :: 900-3600
home :: Maid’s entry not marked :: The register shows that our maid did not come on Tuesday, but she did. Please check. :: Main gate :: Entry found on the second gate’s sheet. Both gates use one list now.
common :: Delivery bikes racing inside :: Delivery riders race on the inner road at dinner time, children play there. :: Main road :: Riders walk from the gate after 7 pm; two speed breakers marked.
common :: No guard at the pool in the evening :: From 6 to 7 there is no guard at the pool though children are in the water. :: Swimming pool :: Duty chart corrected, relief guard posted.
home :: Parcel missing from the gate :: The app says delivered at the gate on {Monday|Thursday}, guard says nothing came. :: Main gate :: Parcel was kept under the neighbouring flat’s name. Handed over; shelf now has numbers.
common :: Wall light and fence damaged behind block $block :: The wire fence is cut at one place, anyone can step in from the plot. :: Boundary behind block $block :: Fence re-tied, thorny hedge planted, added to the round. :: 1400-3800
common :: Guards shout at night :: Guards talk loudly under our window at shift change around 5 am. :: Block $block entrance :: Shift change moved to the guard room.
`)

export const CLEANING = bank(`
common :: Garbage not collected on floor $floor :: Garbage bags are outside all doors since {yesterday|two days}, it smells. :: Block $block, floor $floor :: Collected, floor washed. Collector was on leave, replacement arranged.
common :: Stairs not swept for a week :: Dust, hair and sweet wrappers on the stairs of block $block, floors $floor and up. :: Block $block staircase :: Swept and mopped, stairs are on Monday and Thursday again.
common :: Dog mess in the lobby :: There is dog mess next to the lift and somebody stepped in it already. :: Block $block lobby :: Cleaned and disinfected, note to pet owners put up.
common :: Oil spilt at the parking ramp :: A can of oil was spilt on the ramp. Bikes will slip. :: Basement ramp :: Sawdust and degreaser used, washed down. :: 120-350
common :: Paan stains in the {lift|staircase} :: Red stains all over the corner again. Please clean and put up a notice. :: Block $block :: Scrubbed with acid wash, notice and camera pointed there. :: 150-400
common :: Club house toilets dirty :: Toilets of the club house were not cleaned after {Saturday’s|the} function. :: Club house :: Deep-cleaned, two rounds a day on function days.
common :: Glass splinters near the bench :: A broken bottle lies in the grass near the bench, children run barefoot. :: Children’s park :: Splinters picked up and the area raked twice.
common :: Lobby floor sticky :: The floor in the lobby of block $block stays sticky after mopping. :: Block $block lobby :: Too much cleaner in the bucket. Washed with plain water, staff shown the dose.
home :: Debris of the renovation above in our duct :: Workers of the flat above throw cement and tiles down the duct, our window ledge is full. :: Utility duct :: Ledge and duct cleaned, flat above was sent a notice with the charges. :: 300-800
common :: Dustbins at the gate overflow :: The bins at the gate are full by noon and dogs pull everything out. :: Main gate :: Second pick-up arranged with the corporation van, lids repaired. :: 0-600
common :: Cobwebs and bird droppings in the corridor :: The corridor ceiling on floor $floor has not been touched for months. :: Block $block, floor $floor corridor :: Cobwebs removed, ledges washed, added to the first Saturday of the month.
common :: Wet floor without a board :: Mopping at {8|8:30} am when school children run to the bus, no warning board. :: Block $block lobby :: Mopping moved to 10 am, two boards bought. :: 350-500
home :: Wet and dry waste mixed by the collector :: We separate our waste every day and the boy throws both in the same bag. :: Entrance :: Collector trained again, two-bin trolley in use.
common :: Dead pigeon on the terrace :: There is a dead pigeon near the tank of block $block. :: Block $block terrace :: Removed, spot disinfected, tank lid checked.
common :: Swimming pool deck slippery :: Green layer on the deck tiles, I slipped this morning. :: Swimming pool :: Deck scrubbed with bleach and brushed against the grain. :: 200-600
common festival :: Post-festival mess in the garden :: {Diyas, paper and plates|Colours and balloons} are still lying in the garden. :: Central garden :: Cleared, five bags; colours washed off the path.
`)

export const PEST_CONTROL = bank(`
home :: Cockroaches in the kitchen :: Small cockroaches come out at night around the {sink|gas platform}. We sprayed but they come back. :: Kitchen :: Gel treatment done in kitchen and shafts, second visit after 15 days. :: 450-900
home :: Ants in the $room :: A line of red ants from the window to the bed each morning. :: $room :: Entry gaps treated and sealed. :: 250-450
common :: Mosquitoes near the {pool|garden|basement} :: It is impossible to sit outside after 6. There must be standing water somewhere. :: Central garden :: Standing water in two planters emptied, fogging done at dusk on three days. :: 900-1800
common :: Rats in the basement :: Rats have chewed the wires of {two cars|my scooter}. They come from the garbage room. :: Basement :: Bait boxes placed, holes closed with mesh, garbage room door fitted with a strip. :: 1100-2600
home :: Termites at the door frame :: Mud lines on the frame of the {bathroom|bedroom} door, wood sounds hollow. :: $bath :: Drilled and injected, frame filled. Warranty card handed over. :: 1800-3400
common :: Bee hive at block $block :: A big hive hangs below the balcony of floor $floor. Two people were stung. :: Block $block, floor $floor :: Removed after dark by the bee keeper and relocated. :: 1500-2500
home :: Lizards and spiders from the duct :: They come through the gap of the exhaust fan each evening. :: $bath :: Gap closed with mesh, duct sprayed. :: 150-350
common :: Bed bugs in the guest room :: A guest found bed bugs in the guest room mattress. :: Guest Room :: Mattress replaced, heat and spray treatment done, second round booked. :: 4200-7800
home :: Pigeons nesting on our AC unit :: Pigeons have made a nest behind the AC, feathers and smell everywhere. :: Balcony :: Nest without eggs removed, net fixed. :: 700-1600
`)

export const PARKING = bank(`
home :: Unknown car in our slot :: A {white hatchback|grey sedan|red SUV} without sticker stands in our slot since {last night|morning}. :: Basement, block $block :: Owner (a visitor) traced through the gate list, car moved, warning pasted.
home :: Neighbour parks over the line :: The car next to ours is always over the line, we cannot open the door. :: Basement, block $block :: Spoken to the owner, line repainted and a stopper fixed. :: 0-450
home :: New sticker for the second car :: We bought a second car and need a sticker. RC copy was given at the office. :: Office :: Sticker issued, entered in the register.
common :: Visitor parking full of residents’ cars :: Visitor slots are taken by residents every evening, guests park outside on the road. :: Visitor parking :: Five cars warned, wheel clamp from the second time as decided by the committee.
common :: Basement ramp mirror broken :: The convex mirror at the turn is broken, near miss this morning. :: Basement ramp :: Mirror replaced. :: 1200-1900
home :: Scratch on my car in the basement :: My car got a long scratch on the left side between {Friday and Saturday|yesterday and today}. Please check the camera. :: Basement, block $block :: Footage shared with both owners, settled between them.
common :: Abandoned scooter near block $block :: A scooter full of dust with flat tyres stands there for months. :: Block $block :: Notice pasted for 15 days, then handed to the traffic police.
common :: EV charger not working :: The charger shows a red light and takes no card. :: Basement, EV bay :: Earth leakage relay reset, card reader firmware updated. :: 0-1500
home :: Water dripping on the car :: Water with cement drips from the ceiling on my windscreen and leaves marks. :: Basement, block $block :: Expansion joint sealed, drip tray fixed over the slot. :: 600-1900
common :: Cars parked at the fire lane :: Three cars stand in the fire lane every night. :: Fire lane, block $block :: Cones placed, owners called, fine as by-law from now on.
`)
