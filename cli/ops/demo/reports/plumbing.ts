import { bank } from './plan'

/** Plumbing: what residents report, and what is done about it. */
export const PLUMBING = bank(`
home :: {Kitchen|Wash basin} tap dripping :: Tap does not close fully, it drips the whole night. A bucket fills by morning. :: {Kitchen|Common bathroom} :: Spindle and washer replaced. :: 80-350
home :: Water under the kitchen sink :: Cabinet under the sink is wet every day. I think the waste pipe is loose. :: Kitchen :: Waste coupling re-fitted with a new washer, trap cleaned. :: 120-380
home :: Flush tank keeps running :: The cistern in the $bath never stops filling. You can hear it all the time. :: $bath :: Float valve replaced and level set. :: 280-550
home :: Drain in the $bath blocked :: Water stands {ankle deep|for an hour} after a bath. We tried hot water and powder, no use. :: $bath :: Hair and soap removed with the spring, trap cleaned. Runs free. :: 0-300
home :: Seepage on the {ceiling|wall} of the $bath :: There is a wet patch that grows and paint is peeling. The flat above says their bathroom is dry. :: $bath :: Joint of the flat above re-grouted, its trap sealed. Patch is drying, paint after two weeks. :: 900-3800
home :: Low pressure in the shower :: Shower in the $bath gives only a thin stream. Basin next to it is all right. :: $bath :: Shower head and filter descaled, hard water deposit removed.
home :: Health faucet leaking :: Health faucet leaks from the handle and the hose is cracked. :: $bath :: Faucet set replaced. :: 380-650
home :: Angle valve cannot be closed :: The angle valve below the basin turns round and round. We cannot change the tap because of it. :: $bath :: Angle valve replaced. :: 320-480
home :: Diverter not working :: Water comes from the spout and the shower at the same time in the $bath. :: $bath :: Diverter cartridge replaced. :: 850-1700
home :: Bad smell from the drain :: Foul smell from the floor trap in the $bath, worse in the morning. The room has to be kept shut. :: $bath :: Trap had run dry; water seal restored and a new grating with cup fitted. :: 90-260
home :: Washing machine outlet overflows :: Whenever the machine drains, water comes up from the outlet and floods the balcony. :: Utility balcony :: Lint plug removed from the outlet line.
home :: Geyser inlet pipe dripping :: Water drips from the pipe above the geyser and falls near the plug. :: $bath :: Flexible pipe and its washer replaced. :: 260-460
home :: Wash basin came loose :: The basin in the $bath moves when we lean on it, screws have come out of the wall. :: $bath :: Basin re-fixed with new anchors and sealed. :: 180-420
home :: Commode leaking at the base :: Water collects around the base of the commode after each flush. It smells. :: $bath :: Commode lifted, wax seal replaced, re-set in white cement. :: 450-1100
home :: Hot and cold lines mixed up :: After last week’s repair hot water comes from the cold tap in the $bath. :: $bath :: Lines crossed back at the mixer.
home :: RO tap leaking :: Small leak where the purifier takes its water. Kitchen platform stays wet. :: Kitchen :: Tapping saddle replaced. :: 120-240
home :: Kitchen sink draining slowly :: Sink takes {ten minutes|very long} to empty. Plunger does not help. :: Kitchen :: Grease removed from the line up to the stack, trap cleaned. :: 0-350
home rain :: Balcony drain choked with leaves :: Balcony fills up when it rains and the water almost came into the hall. :: Balcony :: Outlet cleared and a dome grating fitted. :: 60-180
home :: Water marks in the false ceiling :: Brown rings on the false ceiling in the $room. They get bigger on washing days of the flat above. :: $room :: Leaking elbow above the ceiling replaced, ceiling tile changed. :: 650-2200
home :: Tap handle broken :: The handle of the {basin|balcony|shower} tap came off in my hand. Kept closed with pliers. :: $bath :: Tap replaced with one from the store. :: 350-780
home :: Cockroaches and dirty water from the floor trap :: Dirty water backs up from the trap when the neighbours use theirs. :: $bath :: Horizontal line rodded from the shaft, backflow cup fitted. :: 200-650
common :: Pipe leaking in the shaft, block $block :: Continuous sound of water in the shaft at floor $floor. The wall in the lobby is turning green. :: Block $block shaft, floor $floor :: Cracked tee on the down-take replaced, shaft wall cleaned. :: 1200-4200
common :: Garden tap left broken :: The tap next to the {tennis court|rose beds} cannot be closed, water runs into the path. :: {Tennis court|Rose garden} :: Push-cock tap fitted. :: 280-420
common :: Common toilet flush not working :: Flush in the {club house|gym|security} toilet does not work since yesterday. :: {Club house|Gymnasium|Main gate} :: Flush valve serviced, washer kit replaced. :: 250-650
common rain :: Rain water pipe broken near the parking :: The down pipe at block $block is broken at the bottom and splashes on parked cars. :: Block $block parking :: Lower two lengths replaced and clamped. :: 900-1900
common :: Swimming pool shower drips :: Both showers at the pool drip the whole day. :: Swimming pool :: Push valves replaced. :: 700-1400
common :: Manhole cover rattles and smells :: The cover in front of block $block is not sitting properly, smell and mosquitoes come out. :: In front of block $block :: Frame cleaned and re-bedded, cover seated with a seal. :: 300-900
common :: Fire hydrant dripping in the basement :: There is a puddle under the hydrant near slot 40. It gets slippery. :: Basement :: Gland packing replaced. :: 150-400
home :: New tap for the terrace garden :: We keep plants on our balcony and would like a tap there. Will pay for material and work. :: Balcony :: Line extended from the utility and one bib cock fitted, billed to the flat. :: 1100-1900
home :: No drainage in the utility after painting work :: Since the painters left the utility drain does not take any water, perhaps they washed brushes there. :: Utility balcony :: Hardened paint removed from the trap, trap replaced. :: 300-700
`)
