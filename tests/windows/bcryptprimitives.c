/* What programs for Windows 10 ask of bcryptprimitives.dll, which wine has only from version 9 on: random bytes,
   here for names of temporary files and the keys of hash maps, from the older function for the same. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID bytes, ULONG count);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count)
{
    return SystemFunction036(bytes, (ULONG)count);
}
