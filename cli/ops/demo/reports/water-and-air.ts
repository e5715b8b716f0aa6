import { bank } from './plan'

export const WATER_SUPPLY = bank(`
home :: No water since morning :: No water in any tap since {5:30|6|7} this morning. Neighbours on the other side have water. :: Whole flat :: Air lock in the down-take of this side released at the terrace.
common :: Muddy water in block $block :: Water in the taps is {brown|yellow} and leaves sand in the bucket. We are not drinking it. :: Block $block :: Overhead tank drained and washed, filter bed back-washed. Clear after an hour. :: 800-2600
home :: Very low pressure on the top floor :: On our floor the water hardly comes between 7 and 9, the geyser does not even start. :: Whole flat :: Pressure pump’s setting raised and its strainer cleaned. 1.6 bar at the flat now.
common summer :: Tanker water came but tank is empty again :: The tank went dry by evening although a tanker came at noon. There must be a leak somewhere. :: Block $block tank :: Float of the sump let water run to waste. Replaced, levels watched for a day. :: 700-1500
home :: Water smells of chlorine :: Very strong smell of chlorine since {yesterday|the tank cleaning}, skin is itching. :: Whole flat :: Doser was set too high after the cleaning, corrected. 0.4 ppm at the tap.
common :: Water meter of block $block not moving :: The block’s water meter shows the same reading for a week. Next bill will be an average. :: Block $block meter chamber :: Meter jammed with sand, cleaned. Requested the corporation for a new one.
common :: Tank cleaning is overdue :: The board says tanks are cleaned each quarter, last date is five months back. :: Block $block terrace :: Both tanks cleaned and disinfected, date painted on the board. :: 2800-4200
home :: No water in the drinking line only :: Flush and bathroom lines are fine, only the kitchen (municipal) line is dry. :: Kitchen :: Corporation supply was off till 10 am. Ball valve of the kitchen line was also half closed, opened.
common :: Pump making a terrible noise at 5 am :: The booster pump of block $block screams every morning and wakes the ground floors. :: Pump room, block $block :: Bearing and coupling replaced, timer moved to 6 am. :: 2600-5400
home :: White deposit in every tap :: Taps, shower and kettle are full of white scale within days. Is the softener working? :: Whole flat :: Softener regenerated, salt refilled. Hardness 140 ppm now. :: 600-1800
common :: Water timing not followed :: Evening supply started at {8:40|9} instead of 7 for the third day. Please tell the pump operator. :: Block $block :: Operator’s duty list corrected, timer fitted so that nobody has to remember. :: 0-1600
home :: Air and spluttering from the taps :: Taps cough air every morning for ten minutes before water comes. :: Whole flat :: Air valve on the terrace replaced. :: 350-700
`)

export const HVAC = bank(`
home summer :: AC not cooling in the $room :: The AC runs the whole night but the room stays at 28. Filters are clean. :: $room :: Gas was low, leak at the flare nut closed and gas topped up. Outlet at 12 °C. :: 1800-3200
home :: AC water dripping inside :: Water drips from the indoor unit on the {bed|sofa} after half an hour. :: $room :: Drain tray and pipe cleaned, slope of the pipe corrected. :: 250-600
home :: Outdoor unit very loud :: The outdoor unit rattles so much that the neighbours complained. :: Balcony :: Fan blade was touching the grille. Re-centred, rubber mounts replaced. :: 400-950
home :: AC trips after ten minutes :: AC of the $room starts well and then stops, the light blinks {five|six} times. :: $room :: Condenser coil washed, capacitor replaced. Draws 6.8 A now. :: 700-1500
home :: Bathroom exhaust duct blows air back :: Smell of the neighbours’ kitchen comes through the exhaust duct of the $bath. :: $bath :: Flap of the duct replaced. :: 250-480
common summer :: Gym AC not working :: The gym is like an oven. Both units show the time but do not blow. :: Gymnasium :: Remote board of one unit and fan motor of the other replaced. :: 3500-8600
common :: Community hall ACs smell :: When the ACs of the hall are started there is a smell of wet cloth for long. :: Community hall :: All four units washed with coil cleaner, drain line flushed. :: 2400-4800
common :: Basement ventilation fans off :: The fans are not running and it smells of exhaust in the mornings. :: Basement :: Timer contactor replaced, fans run from 7 to 10 and from 6 to 9 again. :: 1200-2600
home :: AC remote does nothing :: New batteries, still nothing. The button on the unit works. :: $room :: Sensor of the indoor unit replaced. :: 650-1200
home summer :: Ice on the copper pipe :: There is ice on the pipe outside and hardly any air comes. :: $room :: Filter choked and gas low. Serviced and topped up. :: 1600-2900
home :: AC shifting to the other room :: We want the AC of the $room moved to the study. Ready to pay; please tell a date. :: $room :: Unit moved with 3 m of new pipe, tested for a day. Billed to the flat. :: 2800-4200
common summer :: Lift lobby too hot, vents closed :: The vents in the lobby of block $block have been painted shut. :: Block $block lobby :: Louvres cut free and cleaned.
home :: AC drain pipe drips on our window grille :: The pipe of the flat above ends over our window, everything is wet and rusty. :: $room :: Pipe extended and clipped to the down pipe. :: 180-420
`)

export const ELEVATOR = bank(`
common :: Lift {1|2} of block $block stops between floors :: The lift stopped between floor $floor and the next for {two|five} minutes and then went on by itself. Scary with children inside. :: Block $block, lift :: Landing switch adjusted, door lock contacts cleaned. Ran 40 trips without a stop. :: 0-1500
common :: Lift door closes too fast :: The door of the lift closes at once and hit my {mother|walker|shopping trolley}. :: Block $block, lift :: Light curtain cleaned and one element replaced, door time set to 5 s. :: 800-4200
common :: Loud noise when the lift starts :: A knocking noise each time the lift starts from the ground floor, can be heard in the flat. :: Block $block, lift shaft :: Guide shoes greased and one replaced. :: 600-2600
common :: Lift light and fan off :: No light and no fan in the lift, it is dark and stuffy. :: Block $block, lift :: Driver replaced, fan motor cleaned. :: 450-1200
common :: Buttons of floor $floor do not work :: The button for floor $floor has to be pressed ten times. :: Block $block, lift :: Button and its ribbon cable replaced. :: 700-1500
common :: Lift does not stop level with the floor :: The lift stops two inches below the floor. My father’s wheelchair gets stuck. :: Block $block, floor $floor :: Levelling magnets re-aligned by the AMC technician.
common :: Alarm bell in the lift is silent :: Tested the alarm with my son: no sound, and nobody in the guard room heard anything. :: Block $block, lift :: Battery of the alarm replaced, intercom to the guard room tested. :: 650-1400
common :: Lift not working since {morning|last night} :: The display shows an error and the doors stay open. One lift for seven floors is not enough at school time. :: Block $block, lift 2 :: Drive fault after a voltage dip. Reset, surge arrester replaced. :: 1200-6800
common :: Lift smells of oil :: Strong smell of oil in the lift cabin and spots on the floor. :: Block $block, lift :: Over-greased guide rails wiped, cabin cleaned.
common :: Movers damaged the lift panel :: Movers of a tenant scratched the steel and bent the handrail. :: Block $block, lift 1 :: Handrail re-fixed, panel polished. Recovered from the flat’s deposit. :: 1800-3600
common :: Display shows wrong floor :: The display in the lift shows 3 on every floor. :: Block $block, lift :: Position counter reset.
common :: ARD does not bring the lift to the floor in a power cut :: In yesterday’s cut the lift simply stood between floors till the DG started. :: Block $block, lift 1 :: ARD batteries replaced, rescue test done on both lifts. :: 5200-8800
`)
